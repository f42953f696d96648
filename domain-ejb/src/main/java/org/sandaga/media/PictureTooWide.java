package org.sandaga.media;

/** The picture is larger than anybody could look at; it is refused before it is unpacked. */
public class PictureTooWide extends NotAPicture {
    private static final long serialVersionUID = 1L;

    PictureTooWide(PictureHeader header, String most) {
        super(header.width() + " × " + header.height() + " > " + most);
    }

    @Override
    public boolean isTooLarge() {
        return true;
    }
}
