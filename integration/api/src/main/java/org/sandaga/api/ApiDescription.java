package org.sandaga.api;

import java.util.Map;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/**
 * Completes the OpenAPI document with what the frame does for every operation: headers, sign-in, error answers and
 * examples, so that no resource has to repeat it.
 */
public class ApiDescription implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Schemas schemas = new Schemas(document);
        document.getComponents().setResponses(ErrorAnswers.components());
        document.getComponents().setHeaders(ErrorAnswers.headers());
        RecordSchemas records = new RecordSchemas(schemas);
        for (Operation operation : Operation.of(ApiApplication.RESOURCES)) {
            PathItem at = document.getPaths().getPathItem(operation.path());
            var described = at == null ? null : at.getOperations().get(PathItem.HttpMethod.valueOf(operation.method()));
            if (described != null) {
                new OperationDescription(operation, described).complete(records);
            }
        }
        schemas.close();
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(operation -> examples(operation, schemas));
    }

    private static void examples(org.eclipse.microprofile.openapi.models.Operation operation, Schemas schemas) {
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().getContent().getMediaTypes().values().forEach(body -> example(body, schemas));
        }
        operation.getResponses().getAPIResponses().values().stream()
                .filter(answer -> answer.getContent() != null)
                .flatMap(answer -> answer.getContent().getMediaTypes().values().stream())
                .forEach(body -> example(body, schemas));
    }

    private static void example(MediaType body, Schemas schemas) {
        if (body.getExample() == null && body.getExamples() == null && body.getSchema() != null) {
            Object example = schemas.example(body.getSchema());
            if (example != null) {
                body.setExamples(Map.of("example", OASFactory.createExample().value(example)));
            }
        }
    }
}
