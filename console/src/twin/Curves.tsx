import { BarChart, CustomChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use as register, type EChartsCoreOption } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { LoadResult, StaffStep } from '../api/twin'
import { t } from '../platform/text/text'
import { loadChart, staffChart, type Ink } from './charts'

register([BarChart, CustomChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

/** The study drawn; whoever cannot see it reads the tables below, which say the same. */
export default function Curves({ loads, staff }: { loads: LoadResult[]; staff: StaffStep[] }) {
  return (
    <>
      <Chart label={t('twin.bars')} option={(ink) => loadChart(loads, ink)} testId="twin-bars" />
      {staff.length > 0 && <Chart label={t('twin.staff-curve')} option={(ink) => staffChart(staff, ink)} testId="twin-curve" />}
    </>
  )
}

function Chart({ label, option, testId }: { label: string; option: (ink: Ink) => EChartsCoreOption; testId: string }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!box.current) return undefined
    const chart = init(box.current, undefined, { renderer: 'svg' })
    const draw = () => chart.setOption(option(inkOf(box.current)), true)
    draw()
    const resized = new ResizeObserver(() => chart.resize())
    resized.observe(box.current)
    // the colours are the page's own, which change with its theme
    const recoloured = new MutationObserver(draw)
    recoloured.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
    return () => {
      resized.disconnect()
      recoloured.disconnect()
      chart.dispose()
    }
  }, [option])
  return (
    <figure className="twin-chart" data-testid={testId}>
      <figcaption>{label}</figcaption>
      <div ref={box} role="img" aria-label={t('twin.drawn', { label })} />
    </figure>
  )
}

function inkOf(box: HTMLElement | null): Ink {
  const style = getComputedStyle(box ?? document.documentElement)
  const own = (name: string) => style.getPropertyValue(name).trim()
  return { text: own('--text'), muted: own('--text-2'), line: own('--line'), surface: own('--surface'), primary: own('--primary'), size: parseFloat(style.fontSize) }
}
