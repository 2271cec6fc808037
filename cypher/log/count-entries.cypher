// How many entries of the log the reader may read and fit the filter.
MATCH (e:LogEntry)
WHERE @reads_log_entry(e) AND @fits_log_filter(e)
RETURN count(e) AS total
