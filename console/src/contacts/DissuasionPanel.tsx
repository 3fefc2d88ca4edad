import { Alert, Button } from 'antd'
import type { CaseView } from '../api/cases'
import { SWEEP_ANSWERS } from '../api/dissuasion'
import { may } from '../cases/page/may'
import { reasonText } from '../cases/reasonText'
import { t, tc } from '../platform/text/text'
import { useContact, useDissuasion } from './useContact'

const STEPS_SHOWN = 3

/** What to try next and why, what failed before, and the hidden channels line by line. */
export function DissuasionPanel({ view }: { view: CaseView }) {
  const found = useDissuasion(view.id, view.version)
  const contact = useContact(view.id)
  const mayWork = may(view, 'record-contact')
  const seen = found.data
  if (!seen) return null
  return (
    <section className="panel" aria-labelledby="dissuasion-head" data-testid="dissuasion">
      <h2 id="dissuasion-head">{t('dissuasion.head')}</h2>
      <p data-testid="resistance" data-level={seen.resistance.level}>
        <strong>{tc('resistanceLevel', seen.resistance.level)}</strong>
        <span className="muted"> {seen.resistance.reasons.map(reasonText).join(t('reason.join'))}</span>
      </p>
      {seen.proposePullUp && <Alert type="warning" showIcon title={t('dissuasion.pull-up')} />}
      <ul className="lines">
        {seen.next.slice(0, STEPS_SHOWN).map((one) => (
          <li key={one.step} data-testid="next-step-line">
            {tc('step', one.step)} <span className="muted">{one.reasons.map(reasonText).join(t('reason.join'))}</span>
            {mayWork && (
              <>
                <Button size="small" type="link" onClick={() => contact.mutate({ path: 'steps', body: { steps: [{ step: one.step, result: 'WORKED' }] } })}>{t('dissuasion.worked')}</Button>
                <Button size="small" type="link" onClick={() => contact.mutate({ path: 'steps', body: { steps: [{ step: one.step, result: 'FAILED' }] } })}>{t('dissuasion.failed')}</Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {seen.failedBefore.length > 0 && (
        <p className="muted">{t('dissuasion.failed-before', { steps: seen.failedBefore.map((one) => tc('step', one.step)).join(t('list.join')) })}</p>
      )}
      <details className="sweep" open={mayBeAsked(view) || seen.sweep.lines.some((line) => line.answer)}>
        <summary data-testid="sweep-head">{t('sweep.head', { open: seen.sweep.open.length })}</summary>
      <ul className="lines">
        {seen.sweep.lines.map((line) => (
          <li key={line.line} data-testid={`sweep-${line.line}`} data-answer={line.answer ?? ''}>
            <strong>{tc('sweepLine', line.line)}</strong> <span className="muted">{t(line.check as 'sweep.check.scam-app')}</span>
            <div className="track-outcomes">
              {SWEEP_ANSWERS.map((answer) => (
                <Button
                  key={answer}
                  size="small"
                  className={line.answer === answer ? 'outcome outcome-last' : 'outcome'}
                  disabled={!mayWork || contact.isPending}
                  onClick={() => contact.mutate({ method: 'PUT', path: 'sweep', body: { lines: [{ line: line.line, answer }] } })}
                  data-testid={`sweep-${line.line}-${answer}`}
                >
                  {tc('sweepAnswer', answer)}
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ul>
      </details>
    </section>
  )
}

/** Whoever denies or is not reached shows nobody a phone: the lines wait folded up. */
function mayBeAsked(view: CaseView): boolean {
  return view.victimState !== 'UNREACHED' && view.victimState !== 'DENIES'
}
