import type { RuleBook } from '../Rule.ts';

/** Spanish, by rules: written without accents. */
// prettier-ignore
export const ES: RuleBook = {
  language: 'es',
  sets: {
    build: ['agregar', 'anadir', 'incluir', 'poner', 'incorporar', 'permitir', 'mejorar', 'implementar', 'habilitar', 'integrar', 'ofrecer', 'agreguen', 'anadan', 'incluyan', 'pongan', 'mejoren', 'permitan', 'agregaran', 'pusieran', 'hacer', 'tener', 'exportar', 'ver', 'filtrar'],
    good: ['bueno', 'genial', 'ideal', 'util', 'excelente', 'estupendo', 'perfecto', 'fantastico', 'mejor', 'increible', 'bien', 'interesante', 'practico', 'comodo'],
    thing: ['forma', 'manera', 'opcion', 'funcion', 'posibilidad', 'modo', 'boton', 'filtro', 'ajuste', 'integracion', 'exportacion', 'reporte', 'informe'],
  },
  hear: [
    {
      id: 'es.request.ask', kind: 'request', because: 'asksForAWay', confidence: 0.66,
      patterns: ['(hay|habria|existe|habra) (alguna|una|algun|un) @thing (de|para|que)?', '(seria|es|sera) posible (que|@build|tener|agregar)', '(podrian|pueden|podria|podeis|podriais|puede) (por favor)? @build (un|una|el|la|los|las|mas|que|esta|esa)', 'por que no (puedo|podemos|hay|se puede|tienen|existe) '],
      unless: ['(reembolso|factura|devolucion)', 'por que no puedo (entrar|acceder|iniciar|abrir)', 'hacer (una|un) (pregunta|pedido|consulta)'],
      what: 'after',
      hears: ['¿Hay alguna forma de exportar el horario?', '¿Podrían agregar un modo oscuro?'], mustNotHear: ['¿Hay alguien?', '¿Pueden llamarme?'],
    },
    {
      id: 'es.request.wish', kind: 'request', because: 'wishes', confidence: 0.78,
      patterns: ['(me|nos) (gustaria|encantaria|vendria bien|ayudaria|serviria) (mucho|que|poder|tener|ver|un|una|mas)', '(seria|estaria|vendria) (muy|mas|super|realmente|de mucha)? (@good|ayuda) (que|si|poder|tener|para|un|una|.|!|$|contar)', '(ojala) (que)? (pudieran|pudiera|agreguen|hubiera|se pudiera|pongan|tuviera|anadan|mejoren)', 'lo ideal seria', '(necesitamos|necesito|hace falta|falta|le falta|faltaria|quisiera|quisieramos|queremos) (un|una|poder|que (la|el|se|los)|@thing|tener|mas) '],
      unless: ['(gustaria|quisiera|necesito) (saber|un reembolso|una factura|ayuda|hablar|la factura|una respuesta|cancelar|un recibo)', '(necesito|necesitamos) (una|un) *2 (factura|reembolso|respuesta|ayuda|llamada|solucion)'],
      what: 'after',
      hears: ['Me gustaría que se pudiera imprimir.', 'Sería genial poder filtrar.'], mustNotHear: ['Me gustaría saber cuándo.', 'Necesito un reembolso.'],
    },
    {
      id: 'es.request.suggest', kind: 'request', because: 'suggests', confidence: 0.66,
      patterns: ['(deberia|deberian|tendria|tendrian|debe|deben) (que|de)? (@build|tener|haber|poder|permitir|ser posible|mostrar|avisar)', '(sugiero|sugerencia|propongo|recomiendo que|una sugerencia|mi sugerencia)', '(por favor|favor|ojala) (de)? (@build) (un|una|la|el|los|las|mas|opcion)', '^ (agreguen|anadan|pongan|permitan|incluyan|mejoren|agregar|anadir) ', '(no hay|no existe|no tiene|no trae|sin|no encuentro|no veo) (ninguna|ningun|una|un|la|el|nada|manera)? @thing', 'no (permite|deja|se puede|puedo|podemos) (agregar|filtrar|exportar|elegir|cambiar|editar|imprimir|ordenar|personalizar|copiar|ocultar|desactivar|compartir)', '(a mano|manualmente|uno por uno|una por una|en excel|captura de pantalla)'],
      unless: ['por favor *4 (mi|mis) (cuenta|correo|factura|pedido)', 'recomiendo'],
      what: 'after',
      hears: ['Deberían agregar más idiomas.', 'No hay opción para copiar la semana.', 'Lo paso todo a mano.'], mustNotHear: ['Por favor cambien mi correo.', 'No hay problema.'],
    },
    {
      id: 'es.bug.broken', kind: 'bug', because: 'broken', confidence: 0.8,
      patterns: ['(no|ya no|nunca|tampoco) (me|nos|se|les|le)? (funciona|funcionan|abre|carga|cargan|sincroniza|conecta|guarda|guardan|responde|actualiza|aparece|aparecen|llega|llegan|deja (entrar|acceder|iniciar|abrir|guardar)|permite (entrar|acceder|iniciar|guardar)|sirve|registra|registro|registraron|aparecio|guardo|muestra|imprime|inicia|arranca)', '(se|sigue|siempre|me) (cierra|cierran|congela|traba|traban|cuelga|bloquea|bloqueo|cayo|cae|desconecta|reinicia|crashea|pierde|perdieron|borro|borraron)', '(error|errores|falla|fallas|fallo|fallos|fallando|bug|bugs) (al|en|de|con|cuando|500|404|que|desde|:|a la|$|.|,)', '(marca|sale|da|aparece|muestra|dice|tira) (un|el|me)? (error|mensaje de error|enlace no valido|que el enlace)', '(desaparecio|desaparecieron|desaparecido|se perdio|perdidos|vacio|vacia|vacias|vacios|expirado|caducado|no valido|invalido|en blanco|pantalla (blanca|negra|en blanco))', '(desde|despues de|tras|con) (la|esta|el)? (ultima|nueva|ultimo)? (actualizacion|version|update) *10 (no|dejo|falla|error|peor|lento|lenta|cierra|problema)', '(muy|demasiado|super) (lenta|lento|lentas)', '(no puedo|no podemos|no pueden|imposible) (entrar|acceder|iniciar|abrir|guardar|ingresar|descargar|conectar|sincronizar)', '(datos|horas|total|totales|fecha|calculo|numeros) (incorrectos|equivocados|erroneos|mal|incorrecta|equivocada|incorrecto)', 'por ningun lado'],
      unless: ['(sin|ningun|no hay|ninguna) (error|errores|problema|problemas|falla)', 'si (no|algo) (funciona|falla)', 'falla (resuelta|solucionada)', 'error mio', 'mi error'],
      what: 'before',
      hears: ['La aplicación no funciona.', 'Se cierra sola cada vez.', 'Me sale un error al guardar.'], mustNotHear: ['No hay problema.', 'Si no funciona, avísame.'],
    },
    {
      id: 'es.praise', kind: 'praise', because: 'praisesProduct', confidence: 0.7,
      patterns: ['(excelente|muy buena|genial|gran|buenisima|increible|la mejor) (app|aplicacion|servicio|herramienta|atencion|equipo|trabajo)', '(me|nos) encanta (la|el|como|esta|su)', '(gracias) *6 (rapida|rapido|rapidez|amable|amables|excelente|paciencia|ayuda tan)', '(eres|son|sois) (un|una|los|las|muy|unos)? (angel|mejores|genial|geniales|amables|amable|maravilla)', '(estamos|estoy) (muy)? (contentos|contento|contenta|satisfechos|feliz|felices)'],
      unless: ['(seria|si|no|pero|encantaria)', 'de antemano'],
      what: 'sentence', hears: ['Excelente aplicación.', 'Gracias por la respuesta tan rápida.'], mustNotHear: ['Gracias de antemano por su respuesta rápida.'],
    },
  ],
  weigh: [
    { id: 'es.weigh.resolved', weighs: ['bug', 'request'], by: -2.4, patterns: ['(ya (funciona|quedo|esta resuelto|sirve|funciono|pude|se arreglo)|solucionado|resuelto|arreglado)', '^ como (puedo|se|hago|podemos)'], unless: ['(no|sin) *3 (resuelto|solucionado|arreglado)'], applies: ['Ya funciona, gracias.'], mustNotApply: ['Sigue sin estar resuelto.'] },
  ],
  answers: [
    { id: 'es.answer.no', says: 'notPossible', patterns: ['(no es posible|no esta disponible|todavia no|aun no|por ahora no|lamentablemente no|por el momento no|desafortunadamente)'], applies: ['Por ahora no es posible.'], mustNotApply: ['Sí, es posible.'] },
    { id: 'es.answer.how', says: 'howTo', patterns: ['(haga clic|haz clic|vaya a|ve a|seleccione|en ajustes|en configuracion)'], applies: ['Haga clic en Exportar.'], mustNotApply: ['No es posible.'] },
  ],
};
