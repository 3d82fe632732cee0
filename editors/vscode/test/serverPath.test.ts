import * as assert from 'assert';
import { test } from 'node:test';
import { findServer, Machine } from '../src/serverPath';
import { statusText } from '../src/statusText';

function machine(...files: string[]): Machine {
  return { platform: 'linux', pathVariable: '/usr/bin::relative:/opt/bin', home: '/home/me', isFile: file => files.includes(file) };
}

test('the settings come first', () => {
  assert.equal(findServer('~/kw', '/ext', machine('/home/me/kw', '/ext/server/kubewright')), '/home/me/kw');
});

test('a setting that names nothing is not replaced by something else', () => {
  assert.equal(findServer('/nowhere', '/ext', machine('/ext/server/kubewright')), undefined);
});

test('what comes with the extension is before the PATH, and that before the tools of .NET', () => {
  assert.equal(findServer('', '/ext', machine('/ext/server/kubewright', '/usr/bin/kubewright')), '/ext/server/kubewright');
  assert.equal(findServer('', '/ext', machine('/opt/bin/kubewright', '/home/me/.dotnet/tools/kubewright')), '/opt/bin/kubewright');
  assert.equal(findServer('', '/ext', machine('/home/me/.dotnet/tools/kubewright')), '/home/me/.dotnet/tools/kubewright');
});

test('a relative folder of the PATH is not searched: it may be the workspace', () => {
  assert.equal(findServer('', '/ext', machine('relative/kubewright')), undefined);
});

test('on Windows the tool is an exe', () => {
  assert.equal(findServer('', '/ext', { ...machine('/ext/server/kubewright.exe'), platform: 'win32' }), '/ext/server/kubewright.exe');
});

test('the status bar counts', () => {
  assert.equal(statusText({ manifests: 12, errors: 1, warnings: 1 }), '12 manifests, 2 problems');
  assert.equal(statusText({ manifests: 1, errors: 0, warnings: 0 }), '1 manifest, no problems');
  assert.equal(statusText({ manifests: 0, errors: 0, warnings: 1 }), '0 manifests, 1 problem');
});
