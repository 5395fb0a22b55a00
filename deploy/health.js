// node health.js [<port>]: ends with 0 where the server on this machine is up, with 1 where it is not.
const [port = '8787'] = process.argv.slice(2);
fetch(`http://127.0.0.1:${port}/healthz`).then(
  ({ ok }) => process.exit(ok ? 0 : 1),
  () => process.exit(1),
);
