// Debian's kernels, unpacked, and the greet module built for them.

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Absent, fetch, run } from './absent.mjs';

/** The checkout. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Everything that is made here; it may be deleted at any time. */
export const CACHE = join(ROOT, '.cache', 'guest');

/** The packages that name the newest kernel of each series; the cloud kernel of 6.1 boots quickest and has less. */
const META_PACKAGES = {
  6.1: 'linux-image-cloud-amd64',
  '6.1-full': 'linux-image-amd64',
  6.12: 'linux-image-6.12-amd64',
};

/** Modules that are wrong in one thing, as options of the compiler. */
export const MUTANTS = {
  protocol: '-DGREET_PROTOCOL=30',
  text: '-DGREET_HELLO=\\"hallo\\x20\\"',
};

/** A kernel by the name of its series: its ABI name and the folder that it is unpacked in. */
export function prepareKernel(series) {
  const meta = META_PACKAGES[series];
  if (meta === undefined) throw new Error(`no kernel ${series}: there are ${Object.keys(META_PACKAGES).join(' and ')}`);
  if (process.arch !== 'x64') throw new Absent(`the kernels are for x64, this is ${process.arch}`);
  const depends = fetch('apt-cache', ['depends', '--important', meta]);
  const abi = /Depends: linux-image-(\S+)/.exec(depends)?.[1];
  if (abi === undefined) throw new Absent(`apt-cache knows no kernel of ${meta} (apt-get update?)`);
  const kernel = { series, abi, root: join(CACHE, abi, 'root') };
  if (!existsSync(kernel.root)) unpack(kernel);
  return kernel;
}

/** Image, headers and what headers depend on: the names roll on with each update, so none is written down here. */
function unpack({ abi, root }) {
  const home = join(CACHE, abi);
  const partial = join(home, 'partial');
  rmSync(home, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  const headers = fetch('apt-cache', ['depends', '--important', `linux-headers-${abi}`]);
  const needed = Array.from(headers.matchAll(/Depends: (linux-\S+)/g), ([, name]) => name);
  fetch('apt-get', ['download', `linux-image-${abi}`, `linux-headers-${abi}`, ...needed], { cwd: partial });
  for (const file of readdirSync(partial)) run('dpkg', ['-x', join(partial, file), join(partial, 'root')]);
  run('depmod', ['-b', join(partial, 'root'), abi]);
  const build = join(partial, 'root/usr/src', `linux-headers-${abi}`);
  const makefile = join(build, 'Makefile');
  writeFileSync(makefile, readFileSync(makefile, 'utf8').replace(/^include \/usr\/src\//m, `include ${root}/usr/src/`));
  rmSync(join(build, 'vmlinux'), { force: true }); // its presence would ask for pahole, which this does not need
  renameSync(join(partial, 'root'), root);
  rmSync(partial, { recursive: true });
}

/** Builds greet.ko and gives its path. */
export function buildModule({ abi, root }, mutant) {
  const folder = join(CACHE, abi, `greet${mutant === undefined ? '' : `-${mutant}`}`);
  rmSync(folder, { recursive: true, force: true });
  cpSync(fileURLToPath(new URL('greet', import.meta.url)), folder, { recursive: true });
  run('gcc-12', ['--version']); // Debian's headers ask for this one by name
  const options = mutant === undefined ? [] : [`MUTANT=${MUTANTS[mutant]}`];
  run('make', [`KDIR=${join(root, 'usr/src', `linux-headers-${abi}`)}`, ...options], { cwd: folder });
  return join(folder, 'greet.ko');
}

/** Folders of modules that are loaded as a whole where a guest is to have everything, but for filters of iptables. */
const MODULE_FOLDERS = /^kernel\/net\/(?:sched|netfilter|ipv4\/netfilter|ipv6\/netfilter|bridge\/netfilter)\//;
const LEFT_OUT =
  /^(?:xt|ebt|ipt|ip6t|arpt|ebtable|iptable|ip6table|arptable|nf_conntrack_amanda|nf_nat_amanda|ip_vs|ip_tables|ip6_tables|arp_tables)(?:_|$)/;

/** Modules that bring families, kinds of links and protocols; one that a kernel does not have is left out. */
const MODULES = `
  dummy veth bridge bonding vxlan geneve nlmon team team_mode_roundrobin team_mode_activebackup macsec ifb macvlan macvtap
  ipvlan ipvtap vrf 8021q tun ip_gre ip6_gre sit ip6_tunnel ipip ip_vti ip6_vti wireguard xfrm_interface vsockmon
  mac80211_hwsim can can_raw can_gw can_dev vcan vxcan openvswitch vport_vxlan vport_geneve vport_gre psample tipc fou fou6
  ila nbd l2tp_netlink l2tp_eth batman_adv gtp hsr netkit drop_monitor nfc ieee802154 mac802154_hwsim ieee802154_6lowpan
  bluetooth hci_vhci mpls_router mpls_iptunnel nf_tables nf_conntrack_netlink nf_conntrack_ftp nf_log_syslog nfnetlink_log
  nfnetlink_queue nfnetlink_acct nfnetlink_cttimeout nfnetlink_osf ip_set ip_vs ip_vs_rr xfrm_user esp4 esp6 ah4 ah6
  xfrm4_tunnel inet_diag tcp_diag udp_diag raw_diag unix_diag netlink_diag af_packet_diag sctp_diag vsock vsock_diag
  vsock_loopback mptcp_diag crypto_user scsi_transport_iscsi ib_core rdma_rxe smc smc_diag vdpa vdpa_sim vdpa_sim_net tls
  nfsd sunrpc br_netfilter authenc cbc ctr gcm aes_generic`;

/** The names of the modules that a guest with everything loads. */
export function everyModule({ abi, root }) {
  const listed = readFileSync(join(root, 'lib/modules', abi, 'modules.dep'), 'utf8').matchAll(/^(\S+?)\.ko\S*:/gm);
  const found = Array.from(listed, ([, path]) => path).filter((path) => MODULE_FOLDERS.test(path));
  const names = found.map((path) => path.slice(path.lastIndexOf('/') + 1)).filter((name) => !LEFT_OUT.test(name));
  return [...MODULES.trim().split(/\s+/), ...names];
}

/** The modules that a module of ours names as its needs. */
export function needsOf(file) {
  return run('modinfo', ['-F', 'depends', file]).trim().split(',').filter(Boolean);
}

/** The files of modules and of what they need, in the order in which they are to be loaded; what is not there is said. */
export function moduleFiles({ abi, root }, names) {
  const shown = names.flatMap((name) => {
    const args = ['-d', root, '-S', abi, '--show-depends', name];
    try {
      return run('modprobe', args).trim().split('\n');
    } catch (error) {
      if (error instanceof Absent) throw error;
      console.log(`guest ${abi}: no module ${name}`);
      return [];
    }
  });
  return [...new Set(shown.filter((line) => line.startsWith('insmod ')).map((line) => line.split(' ')[1]))];
}
