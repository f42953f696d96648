-- what the operator tells the vendor whose offer it blocked; forgotten when the offer is given back
alter table offer.offer add column remark text;
