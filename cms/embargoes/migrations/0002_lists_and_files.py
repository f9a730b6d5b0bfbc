import cms.library.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('embargoes', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='advancecopy',
            name='references',
            field=cms.library.fields.JSONTextField(default=list, help_text='Kind and key of the pictures and attachments that it shows.'),
        ),
        migrations.AddField(
            model_name='advancecopy',
            name='standing',
            field=models.BinaryField(default=bytes, help_text='The lists that it will stand in (`cms.library.standing`).'),
        ),
    ]
