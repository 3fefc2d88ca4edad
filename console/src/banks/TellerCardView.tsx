import type { TellerCard } from '../api/banks'
import { Fetched } from '../platform/states/Fetched'
import { nameOf, t, tc } from '../platform/text/text'
import { inLanguage } from './names'
import { useTellerCard } from './queries'
import { RingLine } from './RingLine'

/** A branch's card as its tellers read it. */
export function TellerCardView({ code, branch }: { code: string; branch: string }) {
  const card = useTellerCard(code, branch)
  return <Fetched query={card} rows={3}>{(shown) => <Shown card={shown} />}</Fetched>
}

function Shown({ card }: { card: TellerCard }) {
  return (
    <div className="panel" data-testid="teller-card">
      <strong>{t('card.ring')}</strong>
      <ol className="lines">
        {card.ring.map((desk) => (
          <li key={desk.post}>{tc('post', desk.post)} · {nameOf(desk.unit)} · {desk.phone ? <a href={`tel:${desk.phone}`}>{desk.phone}</a> : <span className="late-text">{t('card.no-phone')}</span>}</li>
        ))}
      </ol>
      <Part title={t('card.say')} lines={card.say.map((one) => inLanguage(one.zh, one.en))} />
      <Part title={t('card.questions')} lines={card.questions.map((one) => inLanguage(one.zh, one.en))} />
      <Part title={t('card.never')} lines={card.never.map((one) => inLanguage(one.zh, one.en))} />
      <Part title={t('card.answers')} lines={card.answers.map((one) => inLanguage(one.zh, one.en))} />
      {card.own.length > 0 && <><strong>{t('card.own')}</strong><RingLine ring={card.own} /></>}
    </div>
  )
}

function Part({ title, lines }: { title: string; lines: string[] }) {
  return (
    <>
      <strong>{title}</strong>
      <ul className="lines">{lines.map((line) => <li key={line}>{line}</li>)}</ul>
    </>
  )
}
