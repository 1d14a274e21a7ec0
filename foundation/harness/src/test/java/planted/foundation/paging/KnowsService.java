package planted.foundation.paging;

import planted.apart.two.Written;

class KnowsService {
    Written written = new Written();
}
