"""What the screens are made of. Each draws one thing and posts messages in the past tense."""
