"""The Content-Security-Policy of every answer: nothing inline, nothing from elsewhere."""

from django.conf import settings

POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ]
)


def content_security_policy(get_response):
    def middleware(request):
        response = get_response(request)
        if not (settings.DEBUG and response.status_code >= 400):  # Django's own debugging pages are inline throughout
            response.headers.setdefault("Content-Security-Policy", POLICY)
        return response

    return middleware
