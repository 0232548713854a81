// Captures in a guest: Debian's kernel with its modules, booted by the scripts of tests/guest.
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { boot, RESULT } from '../../tests/guest/boot.mjs';
import { makeInitramfs } from '../../tests/guest/initramfs.mjs';
import { buildModule, CACHE, prepareKernel, ROOT } from '../../tests/guest/kernel.mjs';
import { FOLDER } from './save.mjs';

/** Debian's modules for what the sections ask for; one that a kernel does not have is left out. */
const MODULES = `
  dummy veth bridge bonding vxlan geneve nlmon team macsec ifb macvlan macvtap ipvlan ipvtap vrf 8021q ip_gre ip6_gre sit
  ip6_tunnel ipip ip_vti ip6_vti wireguard xfrm_interface vsockmon vcan vxcan gtp hsr netkit batman_adv tun mac80211_hwsim
  openvswitch psample fou ila nbd l2tp_netlink l2tp_eth drop_monitor ip_vs ip_vs_rr smc mpls_router
  mpls_iptunnel nf_tables nft_limit nft_log nft_queue nft_quota nf_log_syslog nf_conntrack_netlink nf_conntrack_ftp
  nfnetlink_log nfnetlink_queue nfnetlink_acct nfnetlink_cttimeout ip_set ip_set_hash_ip xfrm_user esp4 esp6 ah4 ah6
  xfrm4_tunnel authenc cbc ctr gcm ghash_generic aes_generic crc32_generic seqiv echainiv hmac sha1_generic sha256_generic sha512_generic drbg deflate inet_diag tcp_diag udp_diag
  unix_diag netlink_diag af_packet_diag vsock vsock_diag vsock_loopback crypto_user ib_core rdma_rxe sch_htb sch_tbf sch_prio
  sch_ingress sch_fq_codel sch_netem sch_cake cls_u32 cls_bpf cls_flower cls_matchall act_mirred act_gact act_vlan
  act_tunnel_key`;
const LINE = 'NLMSG-GOLDEN';

const INIT = (series) => `#!/bin/busybox sh
/bin/busybox mkdir -p /proc /sys /dev /tmp
/bin/busybox --install -s /bin
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t devtmpfs devtmpfs /dev
dmesg -n 1
ip link set lo up
for module in /modules/*.ko; do insmod "$module" 2>/dev/null || echo "guest: insmod refuses $module"; done
export PATH=/bin HOME=/tmp NLMSG_GUEST=1
cd /app
{
  node scripts/capture-golden.mjs --kernel ${series}
  echo $? >/tmp/status
  cd tests/golden
  find ${series} -name '*.hex' | sort | while read -r file; do
    echo "${LINE} $file $(base64 -w 0 "$file")"
  done
} 2>&1 | cat
echo "${RESULT} $(cat /tmp/status)"
poweroff -f
`;

/** Puts the scripts and another /init behind an archive that has the package: of two files, the kernel takes the later. */
function addScripts(archive, series) {
  const stage = join(CACHE, 'golden-stage');
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(join(stage, 'app/scripts'), { recursive: true });
  mkdirSync(join(stage, 'app/tests/golden'), { recursive: true });
  writeFileSync(join(stage, 'init'), INIT(series), { mode: 0o755 });
  cpSync(join(ROOT, 'scripts/golden'), join(stage, 'app/scripts/golden'), { recursive: true });
  copyFileSync(join(ROOT, 'scripts/capture-golden.mjs'), join(stage, 'app/scripts/capture-golden.mjs'));
  const { status, stdout, stderr } = spawnSync('sh', ['-c', 'find . | cpio --quiet -o -H newc'], {
    cwd: stage,
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`cpio ended with ${status}: ${stderr}`);
  const extended = join(CACHE, 'golden.cpio');
  copyFileSync(archive, extended);
  appendFileSync(extended, stdout);
  return extended;
}

const sizeOf = (content) => (content.replace(/^#.*$/gm, '').match(/\S+/g) ?? []).length;

/** What newer kernels put behind the last messages of a dump, where there is room: an NLMSG_DONE. */
const DONE_SIZE = 20;

/** Whether a newer kernel's capture of the same name is as long: nearly always it is then made of the same attributes. */
function isKnown(folder, series, name, content) {
  const newer = ['host', '6.12', '6.1'];
  return newer.slice(0, newer.indexOf(series)).some((other) => {
    const path = join(folder, other, name.replace(/^basics\//, other === 'host' ? '../' : '$&'));
    if (!existsSync(path)) return false;
    const difference = sizeOf(readFileSync(path, 'utf8')) - sizeOf(content);
    return difference === 0 || difference === DONE_SIZE;
  });
}

/** Boots a kernel, captures what its sections say, and writes the files. */
export function captureInGuest(series) {
  const kernel = prepareKernel(series);
  const modules = MODULES.split(/\s+/).filter(Boolean);
  const archive = makeInitramfs({ kernel, greet: buildModule(kernel), modules, tests: [] });
  const { status, console: output, seconds } = boot(kernel, addScripts(archive, series));
  const lines = output.split('\n');
  console.log(lines.filter((line) => !line.startsWith(LINE)).join('\n'));
  if (status !== 0) throw new Error(`the guest ended with status ${status}`);
  const files = lines.filter((line) => line.startsWith(LINE)).map((line) => line.split(' ').slice(1));
  const folder = fileURLToPath(FOLDER);
  rmSync(join(folder, series), { recursive: true, force: true });
  const captures = files.map(([name, content]) => ({ name, content: Buffer.from(content, 'base64').toString() }));
  const kept = captures.filter(({ name, content }) => !isKnown(folder, series, name.slice(series.length + 1), content));
  for (const { name, content } of kept) {
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
  }
  console.log(
    `guest ${kernel.abi}: ${captures.length} captures after ${seconds.toFixed(1)} s, ${kept.length} of them unlike others`,
  );
}
