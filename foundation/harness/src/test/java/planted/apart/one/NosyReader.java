package planted.apart.one;

import planted.apart.two.Written;

class NosyReader {
    Written written = new Written();
}
