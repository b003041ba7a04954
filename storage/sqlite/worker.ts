import type { DatabaseSync } from 'node:sqlite';
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { openForReading, openForWriting } from './database.ts';
import { toFailure } from './failure.ts';
import { generationOf } from './generation.ts';
import type {
  Call,
  FromThread,
  ReaderRequest,
  ThreadData,
  ThreadRequest,
  ToThread,
  WriterRequest,
} from './protocol.ts';
import { Reader } from './reader.ts';
import { Writer } from './writer.ts';

/**
 * A database thread: the only code that waits for the disk. There are two of them, a writer and a reader. Reads could go
 * through the writer, but then a long one (a page of changes while everything is rebuilt) would hold up every click behind it,
 * and every read would wait for an fsync; in the write-ahead log neither waits for the other.
 */

/** How soon after a deletion the log is emptied. Not at once: a log that starts anew is slower to write, for everybody. */
const tidyAfterMs = 30_000;

if (parentPort) start(parentPort, workerData);

function start(port: MessagePort, data: ThreadData): void {
  const send = (message: FromThread) => port.postMessage(message);
  try {
    const database = data.role === 'writer' ? openForWriting(data) : openForReading(data);
    if (data.role === 'writer') serveWrites(port, database, send);
    else serveReads(port, database, send);
    send({ ready: true, generation: generationOf(database) });
  } catch (error) {
    send({ failed: toFailure(error, 'opening') });
    port.close();
  }
}

function serveReads(port: MessagePort, database: DatabaseSync, send: (message: FromThread) => void): void {
  const reader = new Reader(database);
  serve<ReaderRequest>(
    port,
    (calls) => send({ replies: reader.run(calls) }),
    () => database.close(),
  );
}

function serveWrites(port: MessagePort, database: DatabaseSync, send: (message: FromThread) => void): void {
  const writer = new Writer(database);
  let waiting = false;
  const tidyLater = () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      writer.tidy();
      if (writer.untidy) tidyLater();
    }, tidyAfterMs).unref();
  };
  serve<WriterRequest>(
    port,
    (calls) => {
      const replies = writer.run(calls);
      // The erasure of a young person's whole stream waits for this; what else was deleted is gone a little later.
      if (calls.some(([, [name]]) => name === 'eraseStream')) writer.tidy();
      send({ replies });
      if (writer.untidy) tidyLater();
    },
    () => {
      if (writer.untidy) writer.tidy();
      database.close();
    },
  );
}

/**
 * Hands over, each time, everything that has arrived: while one group was being committed the next has gathered. Messages that
 * wait are taken from the port at once, without a turn of the event loop for each.
 */
function serve<R extends ThreadRequest>(
  port: MessagePort,
  handle: (calls: readonly Call<R>[]) => void,
  end: () => void,
): void {
  port.on('message', (first: ToThread<R>) => {
    const calls: Call<R>[] = [];
    let closing = false;
    let received: { message: ToThread<R> } | undefined = { message: first };
    for (; received !== undefined; received = receiveMessageOnPort(port)) {
      if (received.message === 'close') closing = true;
      else for (const call of received.message) calls.push(call);
    }
    if (calls.length > 0) handle(calls);
    if (!closing) return;
    end();
    port.close();
  });
}
