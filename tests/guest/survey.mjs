// Writes docs/kernels.md: what the kernel of this machine and those of the guests have, as the kernels themselves say.
//
//   npm run build && node tests/guest/survey.mjs
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './kernel.mjs';

/** Debian's modules that bring families and kinds of links; one that a kernel does not have is left out. */
const MODULES =
  'dummy veth bridge bonding vxlan geneve nlmon team macsec ifb macvlan macvtap ipvlan ipvtap vrf 8021q ip_gre ip6_gre sit ' +
  'ip6_tunnel ipip wireguard xfrm_interface vsockmon mac80211_hwsim vcan vxcan openvswitch psample tipc fou ila nbd ' +
  'l2tp_netlink batman_adv gtp hsr netkit drop_monitor nf_tables nf_conntrack_netlink nfnetlink_log nfnetlink_queue ip_set ' +
  'ip_vs xfrm_user inet_diag tcp_diag unix_diag netlink_diag crypto_user scsi_transport_iscsi ib_core smc vdpa tun';
const TEST = 'tests/guest/survey';

function survey(title, command, args) {
  const { stdout, stderr } = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const line = /^NLMSG-SURVEY (.*)$/m.exec(stdout)?.[1];
  if (line === undefined) throw new Error(`no survey of ${title}:\n${stdout}${stderr}`);
  const found = JSON.parse(line);
  return { ...found, title: `${title}, ${found.release.replace(/-(?!\d+-).*/, '')}` };
}

function table(kernels, key) {
  const names = [...new Set(kernels.flatMap((kernel) => kernel[key]))];
  if (key !== 'protocols') names.sort();
  const cells = (values) => `| ${values.join(' | ')} |`;
  return [
    cells(['', ...kernels.map(({ title }) => title)]),
    cells(['---', ...kernels.map(() => '---')]),
    ...names.map((name) => cells([name, ...kernels.map((kernel) => (kernel[key].includes(name) ? 'yes' : ''))])),
  ].join('\n');
}

const guest = (series) =>
  survey(`Debian ${series}`, process.execPath, [
    'tests/guest/guest.mjs',
    '--kernel',
    series,
    '--modules',
    MODULES.replaceAll(' ', ','),
    TEST,
  ]);
const kernels = [survey('the host', process.execPath, ['scripts/test.mjs', TEST]), guest('6.1'), guest('6.12')];

writeFileSync(
  join(ROOT, 'docs/kernels.md'),
  `# What the kernels of the tests have

Written by \`node tests/guest/survey.mjs\` from what the kernels themselves answered (tests/guest/survey.test.ts): the one that
ran the tests, in a namespace of its own, and two of Debian's in QEMU with the modules that the script lists. Protocol 31 is
greet.

## Protocols

${table(kernels, 'protocols')}

## Generic netlink families

${table(kernels, 'families')}

## Kinds of links

Of some fifty that Linux has had.

${table(kernels, 'linkKinds')}
`,
);
