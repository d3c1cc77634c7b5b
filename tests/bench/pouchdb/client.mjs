// One replication: client.mjs pull|push URL FOLDER BATCH RECORDS. The local database in FOLDER is PouchDB over LevelDB;
// a push fills it from RECORDS first. BATCH 0 = the default. Says {"millis", "documents"} of the replication alone.
import {join} from 'node:path';
import PouchDB from 'pouchdb';
import {fill, say} from './records.mjs';

const [way, url, folder, batch, records] = process.argv.slice(2);
const local = new PouchDB(join(folder, 'local'));
if (local.adapter !== 'leveldb')
  throw new Error(`the client's database is not LevelDB but ${local.adapter}`);
if (way === 'push')
  await fill(local, records);
const remote = new PouchDB(url);
await remote.info(); // the connection stands, as ours does
const [from, to] = way === 'pull' ? [remote, local] : [local, remote];
const options = Number(batch) > 0 ? {batch_size: Number(batch)} : {};
const begun = performance.now();
const replication = PouchDB.replicate(from, to, options);
replication.on('change', (info) => say({written: info.docs_written}));
const result = await replication;
const millis = performance.now() - begun;
const {doc_count: documents} = await to.info();
if (!result.ok || result.doc_write_failures > 0)
  throw new Error(JSON.stringify(result));
say({millis, documents});
await local.close();
