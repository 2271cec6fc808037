import type { ThemeConfig } from 'antd';

/** Contrast on white: primary 6.6, secondary text 5.9. */
export const colours = {
  brand: '#0c4a4e',
  primary: '#0b6468',
  primarySoft: '#e3f1f0',
  ink: '#1c2a2e',
  inkSoft: '#55656b',
  line: '#dde4e6',
  ground: '#f3f6f6',
  danger: '#b3261e',
  warning: '#8a5300',
  success: '#1b6b43',
} as const;

/** Okabe and Ito's colours, told apart by every kind of colour vision. */
export const okabeIto = {
  black: '#000000',
  orange: '#e69f00',
  skyBlue: '#56b4e9',
  green: '#009e73',
  yellow: '#f0e442',
  blue: '#0072b2',
  vermilion: '#d55e00',
  purple: '#cc79a7',
} as const;

/** For pictures, which measure their text before it is on the page; screens use the --font of base.css. */
export const fontFamily =
  '"PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

export const theme: ThemeConfig = {
  token: {
    colorPrimary: colours.primary,
    colorLink: colours.primary,
    colorInfo: colours.primary,
    colorError: colours.danger,
    colorWarning: colours.warning,
    colorSuccess: colours.success,
    // The tints antd derives from colours this dark are as dark as mud.
    colorPrimaryBg: colours.primarySoft,
    colorInfoBg: colours.primarySoft,
    colorInfoBorder: '#9cc9c7',
    colorWarningBg: '#fdf3e1',
    colorWarningBorder: '#e3c48f',
    colorErrorBg: '#fdecea',
    colorErrorBorder: '#efb4b0',
    colorSuccessBg: '#e6f3ec',
    colorSuccessBorder: '#a5cfb8',
    colorTextBase: colours.ink,
    colorTextSecondary: colours.inkSoft,
    colorTextTertiary: colours.inkSoft,
    colorTextDescription: colours.inkSoft,
    colorTextPlaceholder: '#64747a',
    colorBorder: '#b9c5c8',
    colorBorderSecondary: colours.line,
    colorBgLayout: colours.ground,
    borderRadius: 6,
    fontFamily: 'var(--font)',
    fontSize: 14,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: {
    Table: { headerBg: '#eef3f3', headerColor: colours.ink, cellPaddingBlockSM: 6, cellPaddingInlineSM: 10 },
    Card: { headerFontSize: 15, headerHeight: 44 },
    Tabs: { horizontalMargin: '0 0 12px', horizontalItemPadding: '4px 0 9px' },
    Descriptions: { labelColor: colours.inkSoft },
  },
};
