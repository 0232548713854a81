// The last line of a test run, plain: `812 passed, 0 failed, 3 skipped`, after the reasons of what was skipped.
import { writeFileSync } from 'node:fs';

export default class PlainReporter {
  onRunComplete(_contexts, results) {
    const reasons = new Map();
    for (const { testResults } of results.testResults) {
      for (const { status, ancestorTitles } of testResults) {
        const reason = /\[skipped, (.*)\]/s.exec(ancestorTitles.join(' '))?.[1];
        if (status === 'pending' && reason) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      }
    }
    for (const [reason, count] of reasons) console.log(`skipped ${count}: ${reason}`);
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const line = `${results.numPassedTests} passed, ${failed} failed, ${results.numPendingTests} skipped`;
    console.log(line);
    if (process.env.NLMSG_RESULT_FILE) writeFileSync(process.env.NLMSG_RESULT_FILE, `${line}\n`);
  }
}
