from django.db import migrations, models

_COLUMN = "ALTER TABLE {0} ADD COLUMN word_index tsvector GENERATED ALWAYS AS (to_tsvector('simple', words)) STORED"
_INDEX = "CREATE INDEX {0}_word_index ON {0} USING gin (word_index)"
_DROP = "ALTER TABLE {0} DROP COLUMN word_index"


def _stored(table):
    return migrations.RunSQL([_COLUMN.format(table), _INDEX.format(table), f"ANALYZE {table}"], _DROP.format(table))


class Migration(migrations.Migration):
    dependencies = [
        ("governance", "0002_bodies_and_library"),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="policydocument",
            name="governance_document_words",
        ),
        migrations.RemoveIndex(
            model_name="topic",
            name="governance_topic_words",
        ),
        _stored("governance_policydocument"),
        _stored("governance_topic"),
        migrations.AddIndex(
            model_name="policydocument",
            index=models.Index(fields=["-since", "number"], name="governance_document_newest"),
        ),
        migrations.AddIndex(
            model_name="topic",
            index=models.Index(fields=["body", "-opened"], name="governance_topic_newest"),
        ),
    ]
