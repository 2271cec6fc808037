// True when a consent is in force today.
$$.withdrawnAt IS NULL AND date({timezone: 'Asia/Shanghai'}) <= $$.expiresOn
