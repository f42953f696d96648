package org.sandaga.inside;

import java.io.IOException;
import java.security.Principal;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.DeclareRoles;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.sandaga.identity.Groups;

/** Says whom the container sees. */
abstract class WhoServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Principal principal = request.getUserPrincipal();
        String groups = Stream.of(Groups.SHOPPER, Groups.VENDOR, Groups.STAFF)
                .filter(request::isUserInRole)
                .collect(Collectors.joining(" "));
        response.getWriter().print((principal == null ? "nobody" : "somebody") + ": " + groups);
    }

    /** For everybody; the container asks only for roles that a module declares. */
    @WebServlet("/anyone")
    @DeclareRoles(Groups.SHOPPER)
    public static class Anyone extends WhoServlet {
        private static final long serialVersionUID = 1L;
    }

    /** For staff. */
    @WebServlet("/staff")
    @ServletSecurity(@HttpConstraint(rolesAllowed = Groups.STAFF))
    public static class Staff extends WhoServlet {
        private static final long serialVersionUID = 1L;
    }

    /** For members of vendors. */
    @WebServlet("/vendor")
    @ServletSecurity(@HttpConstraint(rolesAllowed = Groups.VENDOR))
    public static class Vendor extends WhoServlet {
        private static final long serialVersionUID = 1L;
    }
}
