// True when the row meets every condition of `$all` and, where `$some` holds any, one of those: better-auth's `where`.
all(condition IN $all WHERE @meets_condition($$))
AND (size($some) = 0 OR any(condition IN $some WHERE @meets_condition($$)))
