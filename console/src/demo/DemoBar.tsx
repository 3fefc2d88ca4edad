import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Segmented, Switch } from 'antd'
import { Link } from 'react-router'
import { useCan, useMe } from '../access/session'
import { get, post } from '../api/http'
import type { Demo } from '../api/session'
import { count } from '../platform/format/count'
import { nameOf, t } from '../platform/text/text'
import { syncClock } from '../platform/time/serverClock'
import { useCommand } from '../platform/useCommand'

const SPEEDS = [1, 5, 20, 60]
/** An exercise lets hours and days pass: a day in 24 and in 2 seconds. */
const EXERCISE_SPEEDS = [0, 1, 60, 3600, 43_200]

/** The units whose robots somebody of the unit may switch off. */
const PLAYED = ['STATION', 'SQUAD']

/** Says that this is a demo, how fast its day runs, and who plays the reader's unit. */
export default function DemoBar() {
  const { unit } = useMe()
  const mayControl = useCan()('DEMO_CONTROL')
  const client = useQueryClient()
  const demo = useQuery({ queryKey: ['demo'], queryFn: () => get<Demo>('/demo'), refetchInterval: 15_000 })
  const takeOver = (next: Demo) => {
    syncClock(next.now, next.speed)
    client.setQueryData(['demo'], next)
  }
  const changeSpeed = useCommand({ run: (speed: number) => post<Demo>('/demo/speed', { speed }), onDone: takeOver, refresh: ['session'] })
  const setRobots = useCommand({ run: (on: boolean) => post<Demo>(`/demo/units/${unit.id}/robots`, { on }), onDone: takeOver })
  if (!demo.data) return null
  const { speed, played, planned, exercise, unitsByHand, story } = demo.data
  const byHand = unitsByHand.some((id) => String(id) === String(unit.id) || id === unit.code)
  const offered = exercise ? EXERCISE_SPEEDS : SPEEDS
  const speeds = offered.includes(speed) ? offered : [...offered, speed].sort((a, b) => a - b)
  return (
    <aside className="demobar" aria-label={t('demo.label')} data-testid="demobar">
      <strong>{t(exercise ? 'demo.exercise' : 'demo.label')}</strong>
      {!exercise && <span>{t('demo.played', { played: count(played), planned: count(planned) })}</span>}
      {mayControl ? (
        <Segmented
          size="small"
          aria-label={t('demo.speed')}
          value={speed}
          onChange={(value) => changeSpeed.mutate(Number(value))}
          options={speeds.map((value) => ({ value, label: <span data-testid={`demo-speed-${value}`}>{t('demo.times', { n: value })}</span> }))}
        />
      ) : (
        <span>{t('demo.times', { n: speed })}</span>
      )}
      {PLAYED.includes(unit.kind) && !exercise && (
        <label className="demobar-robots">
          <Switch size="small" checked={!byHand} loading={setRobots.isPending} onChange={(on) => setRobots.mutate(on)} aria-label={t('demo.robots', { unit: nameOf(unit) })} data-testid="demo-robots" />
          {t('demo.robots', { unit: nameOf(unit) })}
        </label>
      )}
      {story?.case ? (
        <Link to={`/cases/${story.case}`} data-testid="demo-story"><Button size="small" tabIndex={-1}>{story.title}</Button></Link>
      ) : (
        story && <span className="demobar-story">{story.title}</span>
      )}
    </aside>
  )
}
