import { theme, type ThemeConfig } from 'antd'
import { useSyncExternalStore } from 'react'
import type { Settings } from './settings'

const SIZES = { normal: 16, large: 18, larger: 20 } as const
const FONT =
  'system-ui, -apple-system, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "WenQuanYi Micro Hei", sans-serif'
const night = window.matchMedia('(prefers-color-scheme: dark)')

export function fontSizeOf(settings: Settings): number {
  return SIZES[settings.textSize]
}

/** Whether the screen is to be dark: as set, or as the machine is. */
export function useDark(settings: Settings): boolean {
  const systemDark = useSyncExternalStore(
    (listener) => {
      night.addEventListener('change', listener)
      return () => night.removeEventListener('change', listener)
    },
    () => night.matches,
  )
  return settings.theme === 'auto' ? systemDark : settings.theme === 'dark'
}

/** Ant Design's tokens; the primary colour is darker than its own, for 4.5 : 1 against white. */
export function themeOf(dark: boolean, fontSize: number): ThemeConfig {
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: dark ? '#2e6fd6' : '#0b4ea2',
      colorLink: dark ? '#8ab8ff' : '#0b4ea2',
      colorLinkHover: dark ? '#b3d1ff' : '#083a79',
      colorTextSecondary: dark ? 'rgba(255,255,255,0.74)' : 'rgba(0,0,0,0.68)',
      colorTextTertiary: dark ? 'rgba(255,255,255,0.66)' : 'rgba(0,0,0,0.62)',
      colorTextDescription: dark ? 'rgba(255,255,255,0.70)' : 'rgba(0,0,0,0.64)',
      colorTextPlaceholder: dark ? 'rgba(255,255,255,0.62)' : 'rgba(0,0,0,0.60)',
      ...(dark ? { colorBgContainer: '#161c25', colorBgElevated: '#1d2530', colorBgLayout: '#0d1117' } : {}),
      colorError: dark ? '#ff7875' : '#b3161d',
      fontFamily: FONT,
      fontSize,
      borderRadius: 6,
      controlHeight: Math.round(fontSize * 2.2),
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.18s',
    },
    components: {
      Table: { cellPaddingBlock: 8, cellPaddingInline: 10, headerBorderRadius: 4 },
      Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 4px' },
    },
  }
}
