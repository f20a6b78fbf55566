from django.urls import path, re_path

from events.conditional import page
from events.exports import FORMATS
from events.exports.views import data, event_list, one_event, one_report, openapi
from events.remarks import remark, thanks
from events.views import browsing, met_at_events, overview, records

urlpatterns = [
    path("", page(overview.home), name="home"),
    path("data/", page(data), name="data"),
    path("data/openapi.json", page(openapi), name="openapi"),
    path("coverage/", page(overview.coverage_page), name="coverage"),
    path("about/", page(overview.about), name="about"),
    path("events/", page(browsing.EventList.as_view()), name="events"),
    re_path(rf"^events\.(?P<form>{'|'.join(FORMATS)})$", page(event_list), name="event-list"),
    re_path(r"^events/(?P<pk>[0-9]{1,18})\.(?P<form>json|ics|bib|ris|csl\.json)$", page(one_event), name="event-as"),
    re_path(r"^reports/(?P<pk>[0-9]{1,18})\.(?P<form>bib|ris|csl\.json)$", page(one_report), name="report-as"),
    path("events/<int:pk>/remark/", remark, name="remark"),
    path("events/<int:pk>/<slug:slug>/", page(records.EventDetail.as_view()), name="event"),
    path("events/<int:pk>/", page(records.EventDetail.as_view()), {"slug": ""}),
    path("provinces/", page(met_at_events.ProvinceList.as_view()), name="provinces"),
    path("provinces/<slug:slug>/", page(met_at_events.ProvinceDetail.as_view()), name="province"),
    path("speakers/", page(met_at_events.SpeakerList.as_view()), name="speakers"),
    path("speakers/<int:pk>/<slug:slug>/", page(met_at_events.SpeakerDetail.as_view()), name="speaker"),
    path("speakers/<int:pk>/", page(met_at_events.SpeakerDetail.as_view()), {"slug": ""}),
    path("topics/", page(met_at_events.TopicList.as_view()), name="topics"),
    path("topics/<int:pk>/<slug:slug>/", page(met_at_events.TopicDetail.as_view()), name="topic"),
    path("topics/<int:pk>/", page(met_at_events.TopicDetail.as_view()), {"slug": ""}),
    path("organizers/", page(met_at_events.OrganizerList.as_view()), name="organizers"),
    path("organizers/<int:pk>/<slug:slug>/", page(met_at_events.OrganizerDetail.as_view()), name="organizer"),
    path("organizers/<int:pk>/", page(met_at_events.OrganizerDetail.as_view()), {"slug": ""}),
    path("events/<int:pk>/remark/thanks/", thanks, name="remark-thanks"),
    path("reports/<int:pk>/", page(records.ReportDetail.as_view()), name="report"),
]
