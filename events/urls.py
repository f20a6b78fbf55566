from django.urls import path

from events import views

urlpatterns = [
    path("", views.home, name="home"),
    path("about/", views.about, name="about"),
    path("events/", views.EventList.as_view(), name="events"),
    path("events/<int:pk>/<slug:slug>/", views.EventDetail.as_view(), name="event"),
    path("events/<int:pk>/", views.EventDetail.as_view(), {"slug": ""}),
    path("provinces/", views.ProvinceList.as_view(), name="provinces"),
    path("provinces/<slug:slug>/", views.ProvinceDetail.as_view(), name="province"),
    path("speakers/", views.SpeakerList.as_view(), name="speakers"),
    path("speakers/<int:pk>/<slug:slug>/", views.SpeakerDetail.as_view(), name="speaker"),
    path("speakers/<int:pk>/", views.SpeakerDetail.as_view(), {"slug": ""}),
    path("topics/", views.TopicList.as_view(), name="topics"),
    path("topics/<int:pk>/<slug:slug>/", views.TopicDetail.as_view(), name="topic"),
    path("topics/<int:pk>/", views.TopicDetail.as_view(), {"slug": ""}),
    path("organizers/", views.OrganizerList.as_view(), name="organizers"),
    path("organizers/<int:pk>/<slug:slug>/", views.OrganizerDetail.as_view(), name="organizer"),
    path("organizers/<int:pk>/", views.OrganizerDetail.as_view(), {"slug": ""}),
    path("reports/<int:pk>/", views.ReportDetail.as_view(), name="report"),
]
