import { Button, Segmented } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { VictimState } from '../api/cases'
import type { FraudType } from '../api/common'
import type { Guide, GuideLanguage } from '../api/guides'
import { useCan } from '../access/session'
import { useShortcuts } from '../platform/shortcuts'
import { Fetched } from '../platform/states/Fetched'
import { language, t, tc } from '../platform/text/text'
import { SectionText, sectionName } from './SectionText'
import { useSpokenGuide } from './queries'
import '../platform/styles/guides.css'

interface GuidePanelProps {
  /** Left out where the type is not known yet. */
  fraudType?: FraudType
  victimState: VictimState
  /** Told once for each version that was shown, so that the attempt can name it. */
  onUsed?: (versionId: number) => void
}

/** What to say, beside the call: one key opens it, what is for the person's state stands first. */
export function GuidePanel(props: GuidePanelProps) {
  return useCan()('GUIDE_VIEW') ? <Panel {...props} /> : null
}

function Panel({ fraudType = 'OTHER', victimState, onUsed }: GuidePanelProps) {
  const [open, setOpen] = useState(false)
  const [spoken, setSpoken] = useState<GuideLanguage>(language())
  const guide = useSpokenGuide(fraudType, spoken, victimState, open)
  const toggle = () => setOpen((before) => !before)
  useShortcuts([{ key: 'g', label: t('guide.toggle'), run: toggle }])
  useUsed(open ? guide.data?.versionId : undefined, onUsed)
  return (
    <section className="panel guide" aria-labelledby="guide-head" data-testid="guide-panel" data-open={open}>
      <h2 id="guide-head" className="guide-head">
        <Button type="text" block aria-expanded={open} onClick={toggle} data-testid="guide-toggle">
          <span>{t('guide.title', { type: tc('fraudType', fraudType) })}</span> <kbd>G</kbd>
        </Button>
      </h2>
      {open && (
        <>
          <Segmented<GuideLanguage>
            size="small"
            value={spoken}
            onChange={setSpoken}
            aria-label={t('guide.language')}
            options={[{ value: 'zh', label: t('language.zh') }, { value: 'en', label: t('language.en') }]}
          />
          <Fetched query={guide} rows={8}>{(found) => <Sections guide={found} state={victimState} />}</Fetched>
        </>
      )}
    </section>
  )
}

function useUsed(versionId: number | undefined, onUsed?: (versionId: number) => void) {
  const told = useRef<number>(undefined)
  useEffect(() => {
    if (versionId === undefined || told.current === versionId) return
    told.current = versionId
    onUsed?.(versionId)
  }, [versionId, onUsed])
}

function Sections({ guide, state }: { guide: Guide; state: VictimState }) {
  const [shown, setShown] = useState(0)
  const top = useRef<HTMLDivElement>(null)
  // a new state or type puts other sections first
  useEffect(() => setShown(0), [guide.versionId, state])
  const section = guide.sections[Math.min(shown, guide.sections.length - 1)]
  if (!section) return null
  const go = (index: number) => {
    setShown(index)
    top.current?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <div ref={top} lang={guide.language}>
      <nav className="guide-tabs" aria-label={t('guide.sections')}>
        {guide.sections.map((one, index) => (
          <Button
            key={one.key + one.states.join()}
            size="small"
            type={index === shown ? 'primary' : one.states.includes(state) ? 'dashed' : 'default'}
            aria-pressed={index === shown}
            onClick={() => go(index)}
            data-testid={`guide-${one.key}${one.states[0] ? `-${one.states[0]}` : ''}`}
          >
            {sectionName(one)}
          </Button>
        ))}
      </nav>
      <div className={`guide-section guide-${section.key}`} data-testid="guide-section" aria-live="polite">
        <h3>{sectionName(section)}</h3>
        <SectionText section={section} />
      </div>
      <div className="guide-foot">
        <span className="muted">{t('guide.version', { n: guide.version })} · {guide.station?.callback ? t('guide.callback', { number: guide.station.callback }) : t('guide.no-callback')}</span>
        <Button disabled={shown + 1 >= guide.sections.length} onClick={() => go(shown + 1)} data-testid="guide-next">{t('guide.next')}</Button>
      </div>
    </div>
  )
}
