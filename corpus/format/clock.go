package format

import (
	"fmt"
	"regexp"
	"strconv"
	"time"
)

var (
	clockTime  = regexp.MustCompile(`^(?:(\d{1,4}):)?(\d{1,3}):(\d{1,2})(?:[.,](\d{1,9}))?$`)
	frameTime  = regexp.MustCompile(`^(\d{1,4}:\d{1,3}:\d{1,2}):(\d{1,4})$`)
	offsetTime = regexp.MustCompile(`^(\d{1,12}(?:\.\d{1,9})?)(h|ms|m|s|f|t)$`)
)

// readClock reads a time of a caption: "00:01:02.500", "01:02,5", and of TTML
// also "00:01:02:12" (with frames), "62.5s", "1500f" and "625000t". A rate is how
// many frames or ticks make a second.
func readClock(s string, rate float64) (time.Duration, error) {
	if m := frameTime.FindStringSubmatch(s); m != nil && rate > 0 {
		whole, err := readClock(m[1], rate)
		frames, _ := strconv.Atoi(m[2])
		return whole + seconds(float64(frames)/rate), err
	}
	if m := offsetTime.FindStringSubmatch(s); m != nil {
		n, _ := strconv.ParseFloat(m[1], 64)
		units := map[string]float64{"h": 3600, "m": 60, "s": 1, "ms": 1e-3, "f": 1 / rate, "t": 1 / rate}
		return seconds(n * units[m[2]]), nil
	}
	m := clockTime.FindStringSubmatch(s)
	if m == nil {
		return 0, fmt.Errorf("%q is no time of a caption: want one as 00:00:01.000 is", clip(s))
	}
	n, _ := time.ParseDuration("0" + m[1] + "h" + m[2] + "m" + m[3] + ".0" + "s")
	fraction, _ := strconv.ParseFloat("0."+m[4]+"0", 64)
	return n + seconds(fraction), nil
}

// seconds is that many of them, at most ten thousand hours.
func seconds(n float64) time.Duration {
	return time.Duration(max(0, min(n, 10_000*3600)) * float64(time.Second)).Round(time.Microsecond)
}

// printClock prints hours, minutes, seconds and, after the stop, milliseconds.
func printClock(d time.Duration, stop string) string {
	ms := d.Milliseconds()
	return fmt.Sprintf("%02d:%02d:%02d%s%03d", ms/3600_000, ms/60_000%60, ms/1000%60, stop, ms%1000)
}
