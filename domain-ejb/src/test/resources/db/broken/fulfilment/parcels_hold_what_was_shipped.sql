update fulfilment.shipment_line set quantity = quantity + 1;
