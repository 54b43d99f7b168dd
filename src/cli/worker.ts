import { parentPort, workerData } from 'node:worker_threads';
import { checkFile, type CheckSettings } from './check-file';

/** One thread of `--jobs`: a path comes in, its result goes out. */
const settings = workerData as CheckSettings;

parentPort?.on('message', (file: string) => {
  void checkFile(file, settings).then((result) => parentPort?.postMessage(result));
});
