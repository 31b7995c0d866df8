"""What figures and maps share in the browser: how they are fetched, their list for keyboards, their pictures."""
