import { Button } from 'antd'
import { useCan } from '../access/session'
import { post } from '../api/http'
import type { Bulletin } from '../api/handovers'
import { copyText } from '../platform/copyText'
import { moment } from '../platform/format/moment'
import { nameOf, t, tc } from '../platform/text/text'
import { useNow } from '../platform/time/serverClock'
import { useCommand } from '../platform/useCommand'
import { spanText } from './shiftText'

const LANGUAGES = ['zh', 'en'] as const

/** One bulletin: its time, its text in both languages to copy for the work group, and whose word it is. */
export function BulletinCard({ bulletin }: { bulletin: Bulletin }) {
  const now = useNow()
  const maySign = useCan()('BULLETIN_SIGN')
  const { id, unit, signedBy, signedAt } = bulletin
  const sign = useCommand({ run: () => post(`/bulletins/${id}/sign`), refresh: ['bulletins'], done: t('bulletin.signed-done') })
  const copy = useCommand({
    run: async (text: string) => {
      if (!(await copyText(text))) throw new Error('the browser does not copy')
    },
    done: t('bulletin.copied'),
  })
  return (
    <li className="panel" data-testid="bulletin" data-state={signedBy ? 'signed' : 'open'}>
      <h2>{nameOf(unit)} {spanText(bulletin.from, bulletin.to, now)}</h2>
      <p className={signedBy ? 'muted' : 'late'}>
        {signedBy && signedAt ? t('bulletin.signed-by', { name: signedBy.name, at: moment(signedAt, now) }) : t('bulletin.unsigned')}
        {' · '}{t(bulletin.handover ? 'bulletin.of-handover' : 'bulletin.by-hand', { at: moment(bulletin.builtAt, now) })}
      </p>
      <div className="bulletin-texts">
        {LANGUAGES.map((language) => (
          <div key={language} className="bulletin-text">
            <header>
              <span>{tc('language', language)}</span>
              <Button size="small" onClick={() => copy.mutate(bulletin[language])} aria-label={t('bulletin.copy-in', { language: tc('language', language) })} data-testid={`bulletin-copy-${language}`}>{t('bulletin.copy')}</Button>
            </header>
            <p lang={language === 'zh' ? 'zh-CN' : 'en'}>{bulletin[language]}</p>
          </div>
        ))}
      </div>
      {maySign && !signedBy && <Button type="primary" loading={sign.isPending} onClick={() => sign.mutate()} data-testid="bulletin-sign">{t('bulletin.sign')}</Button>}
    </li>
  )
}
