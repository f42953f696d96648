package org.sandaga.media;

/** The picture is larger than anybody could look at; it is refused before it is unpacked. */
public class PictureTooWide extends NotAPicture {
    private static final long serialVersionUID = 1L;

    PictureTooWide(int width, int height, int most) {
        super(width + " × " + height + " > " + most);
    }
}
