import { Text } from '@mantine/core'
import { UnitForecast } from '@openpar/domain/rounds'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../platform/api/api.ts'
import { useFormat } from '../../platform/format/use-format.ts'
import { useTexts } from '../../platform/language/use-texts.ts'
import { useDesk } from './desk/desk.ts'
import { texts } from './texts.ts'

/** What the final score may come to, with the way to why; nothing where no forecast was made. */
export function ForecastLine() {
  const words = useTexts(texts)
  const format = useFormat()
  const { place, view } = useDesk()
  const { round, unit } = place
  const { data } = useQuery({
    queryKey: ['forecast', round, unit],
    queryFn: ({ signal }) => api.get(`/api/rounds/${round}/forecasts/${unit}`, UnitForecast, { signal }),
    retry: false,
    enabled: view.round.phase !== 'final' && view.round.phase !== 'published',
  })
  if (data?.forecast == null) return null
  const { forecast, interval } = data
  return (
    <Text size="sm">
      <Link to={`/rounds/${round}/forecast/${unit}`}>
        {words.forecast(format.points(forecast))}
        {interval && ` (${format.points(interval.low)}–${format.points(interval.high)})`}
      </Link>
    </Text>
  )
}
