// Upload a file with tus-js-client: client.mjs ENDPOINT TOKEN FILE SHA256 CHUNK_BYTES [RESUME_URL]
// One JSON line for each thing that happens: {"url"}, {"accepted"}, {"done"}, {"error"}.
import {readFileSync} from 'node:fs';
import {Upload} from 'tus-js-client';

const [endpoint, token, file, sha256, chunk, resumeUrl] = process.argv.slice(2);
const say = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);

const upload = new Upload(readFileSync(file), {
  endpoint,
  uploadUrl: resumeUrl,
  headers: {Authorization: `Bearer ${token}`},
  chunkSize: Number(chunk),
  retryDelays: Array(40).fill(250),
  metadata: {filetype: 'image/jpeg', filename: '扫描.jpg', sha256},
  onUploadUrlAvailable: () => say({url: upload.url}),
  onChunkComplete: (size, accepted) => say({accepted}),
  onError: (error) => {
    say({error: String(error)});
    process.exit(1);
  },
  onSuccess: () => say({done: true}),
});
upload.start();
