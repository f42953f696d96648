update audit.record set actor = 'nobody' where position = 1;
