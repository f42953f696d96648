package org.sandaga.identity;

/**
 * What somebody says who wants an account.
 *
 * @param email the address that will be verified and then signs in
 * @param password 10 to 200 characters
 * @param name how to call them, 1 to 100 characters
 * @param language {@code fr} or {@code en}, for mail
 */
public record SignUp(String email, String password, String name, String language) {

    @Override
    public String toString() {
        return "SignUp[" + language + "]";
    }
}
