// A live replication into a database over LevelDB: live.mjs URL FOLDER. Says {"live"} when it has caught up for the first
// time, and {"seen"} for each document as the local database tells of it.
import {join} from 'node:path';
import PouchDB from 'pouchdb';
import {say} from './records.mjs';

const [url, folder] = process.argv.slice(2);
const local = new PouchDB(join(folder, 'local'));
if (local.adapter !== 'leveldb')
  throw new Error(`the client's database is not LevelDB but ${local.adapter}`);
local.changes({live: true, since: 'now'}).on('change', ({id}) => say({seen: id}));
let live = false;
PouchDB.replicate(url, local, {live: true}).on('paused', () => {
  if (!live)
    say({live: true});
  live = true;
});
