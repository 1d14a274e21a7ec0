// Renders the contract. A validator is not asked: that would send the document to a stranger.
SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#contract',
  deepLinking: true,
  docExpansion: 'list',
  displayOperationId: true,
  defaultModelsExpandDepth: 0,
  showExtensions: true,
  validatorUrl: null,
});
