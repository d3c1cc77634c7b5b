// Serve tus with @tus/server over a folder: server.mjs FOLDER PORT (0 = a free one).
// One JSON line for each thing that happens: {"port"}, {"method", "offset"} of an answered request.
import {FileStore} from '@tus/file-store';
import {Server} from '@tus/server';
import {createServer} from 'node:http';

const [folder, port] = process.argv.slice(2);
const say = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);

const tus = new Server({path: '/v1/uploads', datastore: new FileStore({directory: folder})});
const http = createServer((request, response) => {
  response.on('finish', () => say({method: request.method, path: request.url, status: response.statusCode,
    offset: Number(request.headers['upload-offset'] ?? -1)}));
  tus.handle(request, response);
});
http.listen(Number(port), '127.0.0.1', () => say({port: http.address().port}));
