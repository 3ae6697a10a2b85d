import type { RuleBook } from '../Rule.ts';

/** Portuguese (Brazil and Portugal), by rules: written without accents. */
// prettier-ignore
export const PT: RuleBook = {
  language: 'pt',
  sets: {
    build: ['adicionar', 'incluir', 'colocar', 'implementar', 'permitir', 'melhorar', 'integrar', 'habilitar', 'oferecer', 'criar', 'acrescentar', 'disponibilizar', 'adicionem', 'incluam', 'coloquem', 'melhorem', 'permitam', 'ter', 'exportar', 'filtrar', 'ver', 'fazer'],
    good: ['bom', 'otimo', 'ideal', 'util', 'legal', 'excelente', 'perfeito', 'interessante', 'melhor', 'incrivel', 'maravilhoso', 'show', 'pratico', 'fantastico', 'bacana'],
    thing: ['forma', 'maneira', 'jeito', 'opcao', 'funcao', 'possibilidade', 'modo', 'botao', 'filtro', 'configuracao', 'integracao', 'exportacao', 'relatorio', 'como'],
  },
  hear: [
    {
      id: 'pt.request.ask', kind: 'request', because: 'asksForAWay', confidence: 0.66,
      patterns: ['(ha|existe|tem|teria|haveria) (alguma|uma|algum|um) @thing (de|para|que)?', '(seria|e|sera) possivel (que|@build|termos|voces)', '(poderiam|podem|poderia|pode|podiam|voces podem) (por favor)? @build (um|uma|o|a|os|as|mais|essa|esse)', 'por que nao (posso|podemos|tem|da|existe|consigo (filtrar|exportar|escolher)) ', '(voces|ha) (pretendem|planejam|planos) '],
      unless: ['(reembolso|nota fiscal|fatura|boleto|pedido)', 'fazer (uma|um) (pergunta|pedido|compra)'],
      what: 'after',
      hears: ['Tem alguma forma de exportar a escala?', 'Vocês poderiam adicionar um modo escuro?'], mustNotHear: ['Tem alguém aí?', 'Podem me ligar?'],
    },
    {
      id: 'pt.request.wish', kind: 'request', because: 'wishes', confidence: 0.78,
      patterns: ['(gostaria|gostariamos|adoraria|queria|queriamos|gostava) (muito|de poder|de ter|de ver|que|poder|de uma|de um|que a|de conseguir)', '(seria|ficaria) (muito|mais|super|realmente|bem)? (@good|uma ajuda) (que|se|poder|ter|para|um|uma|.|!|$|ver|,)', '(tomara|quem dera|espero) que (adicionem|coloquem|melhorem|tenha|incluam|possam)', '(o )?ideal seria', '(precisamos|preciso|falta|faltou|faltando|sinto falta) (de)? (um|uma|poder|@thing|ter|mais|que o|que a|so) '],
      unless: ['(gostaria|queria|preciso) (de)? (saber|um reembolso|ajuda|falar|cancelar|uma resposta|a nota|perguntar)', '(preciso|precisamos) de (uma|um) *2 (fatura|reembolso|resposta|ajuda|ligacao|nota)'],
      what: 'after',
      hears: ['O ideal seria que o turno caísse sozinho na agenda.', 'Seria ótimo poder filtrar.'], mustNotHear: ['Gostaria de saber quando.', 'Preciso de ajuda.'],
    },
    {
      id: 'pt.request.suggest', kind: 'request', because: 'suggests', confidence: 0.66,
      patterns: ['(deveria|deveriam|devia|deviam|podia|podiam|poderia|deve) (@build|haver|poder|permitir|ser possivel|mostrar|avisar|dar|existir)', '(sugiro|sugestao|proponho|uma sugestao|minha sugestao)', '(por favor|favor) (@build) (um|uma|a|o|os|as|mais|opcao)', '^ (adicionem|coloquem|permitam|incluam|melhorem|adicionar|incluir) ', '(nao ha|nao existe|nao tem|sem|nao encontro|nao vejo) (nenhuma|nenhum|uma|um|a|o|nada)? @thing', 'nao (permite|deixa|da para|da pra|consigo|consegue|conseguimos|e possivel) (adicionar|filtrar|exportar|escolher|trocar|editar|imprimir|ordenar|personalizar|copiar|ocultar|desativar|compartilhar)', '(a mao|manualmente|um por um|uma por uma|evento por evento|no excel|captura de tela|print da tela)'],
      unless: ['por favor *4 (minha|meu) (conta|email|fatura|pedido)', 'sem problema'],
      what: 'after',
      hears: ['Deveriam adicionar mais idiomas.', 'Não tem opção para copiar a semana.', 'Passo tudo manualmente.'], mustNotHear: ['Por favor troquem meu email.', 'Sem problema.'],
    },
    {
      id: 'pt.bug.broken', kind: 'bug', because: 'broken', confidence: 0.8,
      patterns: ['(nao|nunca|tampouco) (me|se|esta|estao|ta|esta mais|consegue)? (funciona|funcionam|funcionando|abre|abrindo|carrega|carregando|sincroniza|sincronizando|conecta|conectando|salva|salvou|responde|atualiza|aparece|aparecem|chega|chegam|deixa (entrar|acessar|abrir)|registra|registrou|mostra|imprime|inicia|apareceu|entra|logando|salvando|registrando)', '(parou|pararam|para|deixou|deixaram) de (funcionar|sincronizar|abrir|aparecer|carregar|registrar|mostrar|conectar)', '(trava|travando|travou|travam|fecha|fechando|fechou) (sozinho|sozinha|toda|o|a|quando|ao|sempre|na|no|.|,|$|e|muito|direto|do nada)', '(da|deu|dando|aparece|mostra|diz|apresenta) (um|uma|o|a|que)? (erro|mensagem de erro|link invalido|falha|tela (branca|preta))', '(erro|erros|falha|falhas|bug|bugs) (ao|no|na|de|com|quando|500|404|que|desde|:|em|$|.|,)', '(sumiu|sumiram|desapareceu|desapareceram|perdeu|perderam|perdi todos|vazio|vazia|vazias|expirou|expirado|invalido|em branco|tela branca|tela preta)', '(desde|depois|apos) (da|a|de|essa|esta)? (ultima|nova)? (atualizacao|versao) *10 (nao|parou|falha|erro|pior|lento|lenta|fecha|trava|problema)', '(muito|demais|super) (lenta|lento|lentas)', '(nao consigo|nao conseguimos|nao conseguem|impossivel) (entrar|acessar|abrir|salvar|baixar|conectar|sincronizar|logar|fazer login)', '(dados|horas|total|totais|data|calculo|valores) (incorretos|errados|erradas|errada|errado|incorreto)'],
      unless: ['(sem|nenhum|nao ha|nenhuma) (erro|erros|problema|problemas|falha)', 'se (nao|algo) (funcionar|falhar)', 'erro meu', 'meu erro'],
      what: 'before',
      hears: ['O aplicativo não funciona.', 'Trava toda hora.', 'Dá erro ao salvar.'], mustNotHear: ['Sem problemas.', 'Se não funcionar, me avise.'],
    },
    {
      id: 'pt.praise', kind: 'praise', because: 'praisesProduct', confidence: 0.7,
      patterns: ['(excelente|muito bom|otimo|otima|melhor|adorei o|incrivel) (app|aplicativo|servico|ferramenta|atendimento|equipe|trabalho|sistema)', '(app|aplicativo|sistema|atendimento|equipe) (e|esta) (muito|bem)? (bom|boa|otimo|otima|excelente|nota 10|maravilhoso|show)', '(obrigado|obrigada) *6 (rapida|rapido|rapidez|gentileza|paciencia|excelente|atencao)', '(voce|voces) (e|sao|es) (um|uma|os|as|muito|demais)? (anjo|melhores|incriveis|otimos|gentis|gentil|demais|show)', '(amei|adorei|amo|adoro) (a|o|como|esse|essa)'],
      unless: ['(seria|se|nao|mas|adoraria)', 'desde ja'],
      what: 'sentence', hears: ['Excelente aplicativo.', 'Obrigada pela resposta tão rápida.'], mustNotHear: ['Obrigado desde já pela resposta rápida.'],
    },
  ],
  weigh: [
    { id: 'pt.weigh.resolved', weighs: ['bug', 'request'], by: -2.4, patterns: ['(ja (funciona|funcionou|esta funcionando|consegui|voltou|resolvi)|resolvido|voltou a funcionar)', '^ como (posso|faco|eu faco|podemos|fazer)'], unless: ['(nao|sem) *3 resolvido'], applies: ['Já funciona, obrigado.'], mustNotApply: ['Não foi resolvido.'] },
  ],
  answers: [
    { id: 'pt.answer.no', says: 'notPossible', patterns: ['(nao e possivel|nao esta disponivel|ainda nao|por enquanto nao|infelizmente nao|no momento nao|infelizmente)'], applies: ['Por enquanto não é possível.'], mustNotApply: ['Sim, é possível.'] },
    { id: 'pt.answer.how', says: 'howTo', patterns: ['(clique em|va em|va para|selecione|em configuracoes|acesse o menu)'], applies: ['Clique em Exportar.'], mustNotApply: ['Não é possível.'] },
  ],
};
