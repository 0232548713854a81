// One request from a new process: what loading costs.
import { NETLINK_ROUTE, NetlinkClient, openFamily } from 'nlmsg';

if (process.argv[2] === 'firstLink') {
  const links = await openFamily('rt-link');
  await links.do('getlink', { ifname: 'bench0' });
  links.destroy();
} else {
  const client = NetlinkClient.open({ protocol: NETLINK_ROUTE });
  client.pingSync();
  client.destroy();
}
