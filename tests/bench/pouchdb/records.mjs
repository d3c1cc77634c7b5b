// What the two scripts share.
import {createReadStream} from 'node:fs';
import {createInterface} from 'node:readline';

const kAtOnce = 1000;

export const say = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);

/// Put the documents of a file, one a line, into a database; gives their number.
export async function fill(database, file) {
  let count = 0;
  let some = [];
  const put = async () => {
    const wrong = (await database.bulkDocs(some)).filter((answer) => answer.error);
    if (wrong.length > 0)
      throw new Error(JSON.stringify(wrong[0]));
    count += some.length;
    some = [];
    say({filled: count});
  };
  for await (const line of createInterface({input: createReadStream(file)})) {
    some.push(JSON.parse(line));
    if (some.length === kAtOnce)
      await put();
  }
  if (some.length > 0)
    await put();
  return count;
}
