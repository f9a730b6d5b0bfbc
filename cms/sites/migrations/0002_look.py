import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ('core', '0001_initial'),
        ('govsites', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='siteprofile',
            name='banner',
            field=models.ForeignKey(blank=True, help_text="Wide and calm: the site's name stands on its left half, on every page.", null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.picture', verbose_name='banner picture'),
        ),
        migrations.AddField(
            model_name='siteprofile',
            name='corners',
            field=models.CharField(choices=[('square', 'Square'), ('slight', 'Slightly rounded'), ('round', 'Round')], default='slight', max_length=8, verbose_name='corners'),
        ),
        migrations.AddField(
            model_name='siteprofile',
            name='headings',
            field=models.CharField(choices=[('serif', 'Song: dignified'), ('sans', 'Hei: plain')], default='serif', max_length=8, verbose_name='typeface of headings'),
        ),
        migrations.AddField(
            model_name='siteprofile',
            name='masthead',
            field=models.CharField(choices=[('plain', 'White'), ('colour', 'The primary colour')], default='plain', help_text='Where there is no banner picture.', max_length=8, verbose_name='ground of the name'),
        ),
    ]
