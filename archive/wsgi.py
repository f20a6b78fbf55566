import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "archive.settings")
application = get_wsgi_application()
gc.freeze()  # what was made until now stays: looking through it for garbage would hold up requests by 16 ms each time
