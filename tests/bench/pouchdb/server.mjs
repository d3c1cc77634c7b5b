// Serve PouchDB over LevelDB with express-pouchdb, all at default settings: server.mjs FOLDER [RECORDS].
// RECORDS, one JSON document a line, stand in the database "hall" before {"port"} is said.
import express from 'express';
import expressPouchDB from 'express-pouchdb';
import {join} from 'node:path';
import PouchDB from 'pouchdb';
import {fill, say} from './records.mjs';

const [folder, records] = process.argv.slice(2);
const Store = PouchDB.defaults({prefix: `${folder}/`});
const hall = new Store('hall');
if (hall.adapter !== 'leveldb')
  throw new Error(`the server's database is not LevelDB but ${hall.adapter}`);
if (records)
  await fill(hall, records);
const places = {configPath: join(folder, 'config.json'), logPath: join(folder, 'log.txt')};
const application = express();
application.use('/', expressPouchDB(Store, places));
const http = application.listen(0, '127.0.0.1', () => say({port: http.address().port}));
