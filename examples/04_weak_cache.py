# A cache that forgets what nobody uses any more.
import weakref


class Image:
    loads = 0

    def __init__(self, path):
        Image.loads += 1
        self.path = path


class Cache:
    def __init__(self):
        self._images = weakref.WeakValueDictionary()

    def get(self, path):
        image = self._images.get(path)
        if image is None:
            image = self._images[path] = Image(path)
        return image

    def __len__(self):
        return len(self._images)


cache = Cache()
logo = cache.get("logo.png")
same = cache.get("logo.png")
print("one object for two requests:", logo is same, "- loads:", Image.loads)
photo = cache.get("photo.png")
print("entries:", len(cache))
del photo
print("after the photo's only user let go:", len(cache))
cache.get("icon.png")
print("an image nobody kept is gone at once:", len(cache))
del logo, same
print("empty again:", len(cache), "- loads:", Image.loads)
