// Loaded into the server by start.mjs: ends it, as a SIGTERM would, when its starter is gone without having been able to say so.
const starter = Number(process.env.QINGLIAN_STARTER);
const parent = process.ppid;
const watched = process.env.WATCH_REPORT_DEPENDENCIES !== undefined;

const isGone = () => {
  if (process.ppid !== parent) return true;
  try {
    process.kill(starter, 0);
    return false;
  } catch {
    return true;
  }
};

if (starter) {
  setInterval(() => {
    if (!isGone()) return;
    // Under --watch the parent is Node's own watcher, which would wait for a change for ever.
    if (watched && process.ppid === parent) process.kill(parent, 'SIGTERM');
    process.kill(process.pid, 'SIGTERM');
  }, 1000).unref();
}
