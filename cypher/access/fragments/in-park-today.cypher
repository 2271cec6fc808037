// True when a membership is in force today.
coalesce($$.since, date({timezone: 'Asia/Shanghai'})) <= date({timezone: 'Asia/Shanghai'}) AND ($$.until IS NULL OR date({timezone: 'Asia/Shanghai'}) < $$.until)
