package org.sandaga.portal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Knows which requests have files, and which nobody makes in good faith: two spellings of an address, files of a view,
 * resource names that climb, floods of parameters; and in a question a character that no text has, which no database
 * takes.
 *
 * <p>Names that climb and floods answer open advisories on MyFaces (CVE-2026-68536, CVE-2026-76646).
 */
final class RequestShape {
    private static final int MOST_PARAMETERS = 1000;
    private static final String RESOURCE = "/jakarta.faces.resource/";
    /** The API's {@code Addresses} has the same, so that an address is odd everywhere or nowhere. */
    private static final Pattern ODD = Pattern.compile(";|\\\\|//|/\\.\\.?(/|\\z)|%(2e|2f|5c|3b|0|1|7f)");

    private static final Pattern RESOURCE_NAME = Pattern.compile("[\\w./-]+");

    private RequestShape() {}

    static boolean isOrdinary(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !isOdd(path) && !isViewFile(path) && hasOrdinaryResource(request) && hasOrdinaryQuestion(request);
    }

    /** Whether a form with files comes, rather than one of fields alone. */
    static boolean hasFiles(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    private static boolean isOdd(String path) {
        return ODD.matcher(path.toLowerCase(Locale.ROOT)).find();
    }

    /** Pages have addresses without an ending; what ends in one is a file that only the server reads. */
    private static boolean isViewFile(String path) {
        return !path.contains(RESOURCE) && (path.endsWith(".xhtml") || path.endsWith(".faces"));
    }

    private static boolean hasOrdinaryResource(HttpServletRequest request) {
        String path = request.getRequestURI();
        int at = path.indexOf(RESOURCE);
        return at < 0
                || (isName(path.substring(at + RESOURCE.length()))
                        && isNameOrNone(request.getParameter("ln"))
                        && isNameOrNone(request.getParameter("con"))
                        && isNameOrNone(request.getParameter("loc")));
    }

    private static boolean isNameOrNone(String name) {
        return name == null || isName(name);
    }

    private static boolean isName(String name) {
        return RESOURCE_NAME.matcher(name).matches() && !name.contains("..");
    }

    private static boolean hasOrdinaryQuestion(HttpServletRequest request) {
        Map<String, String[]> parameters = "GET".equals(request.getMethod()) ? request.getParameterMap() : Map.of();
        return parameters.size() <= MOST_PARAMETERS
                && parameters.values().stream().flatMap(Arrays::stream).noneMatch(each -> each.indexOf('\0') >= 0);
    }
}
