// Installs and builds only when something changed, so that Maven's incremental builds stay quick.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const windows = process.platform === 'win32'

function hashOf(paths) {
  const hash = createHash('sha256')
  const add = (path) => {
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) add(join(path, name))
    } else {
      hash.update(path.slice(root.length)).update('\0').update(readFileSync(path))
    }
  }
  for (const path of paths) add(join(root, path))
  return hash.digest('hex')
}

function isStamped(file, value) {
  return existsSync(file) && readFileSync(file, 'utf8') === value
}

function npm(...args) {
  const done = spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: windows })
  if (done.status !== 0) {
    console.error(done.error?.code === 'ENOENT' ? 'npm was not found: the console is built with Node 20.19 or newer.' : `npm ${args.join(' ')} failed.`)
    process.exit(done.status ?? 1)
  }
}

const lockStamp = join(root, 'node_modules', '.forestall-lock')
const lock = hashOf(['package-lock.json', 'package.json'])
if (!isStamped(lockStamp, lock)) {
  npm('ci')
  writeFileSync(lockStamp, lock)
}
if (process.argv.includes('--install-only')) process.exit(0)

const built = join(root, 'target', 'classes', 'META-INF', 'resources', 'index.html')
const sourceStamp = join(root, 'target', 'console.stamp')
const sources = hashOf(['src', 'public', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'])
if (existsSync(built) && isStamped(sourceStamp, sources)) {
  console.log('The console is unchanged.')
} else {
  npm('run', 'build')
  mkdirSync(dirname(sourceStamp), { recursive: true })
  writeFileSync(sourceStamp, sources)
}
