import { run } from './program';

// The code is set, not exited with: what is still on its way to a pipe arrives.
void run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
