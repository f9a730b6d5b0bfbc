from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('core', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='picturerendition',
            name='sha256',
            field=models.CharField(blank=True, editable=False, help_text="Lower-case hex, of the file's bytes.", max_length=64),
        ),
        migrations.AddField(
            model_name='picturerendition',
            name='size',
            field=models.PositiveBigIntegerField(editable=False, help_text='Bytes.', null=True),
        ),
    ]
