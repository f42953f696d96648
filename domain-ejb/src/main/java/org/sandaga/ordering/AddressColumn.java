package org.sandaga.ordering;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.sandaga.customer.PostalAddress;
import org.sandaga.shared.Json;

/** Keeps an address as it was at placement in one JSONB column. */
@Converter
public class AddressColumn implements AttributeConverter<PostalAddress, Object> {

    @Override
    public Object convertToDatabaseColumn(PostalAddress address) {
        return Json.write(address);
    }

    @Override
    public PostalAddress convertToEntityAttribute(Object column) {
        return Json.read(column.toString(), PostalAddress.class);
    }
}
